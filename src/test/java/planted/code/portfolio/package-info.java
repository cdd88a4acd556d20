/** Planted pages. */
package planted.code.portfolio;
