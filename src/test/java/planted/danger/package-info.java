/** Planted violations of the rules on safety. */
package planted.danger;
