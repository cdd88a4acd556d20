/** Planted violations of the rules on code. */
package planted.code;
