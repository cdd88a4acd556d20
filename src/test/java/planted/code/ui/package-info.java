/** Planted pages. */
package planted.code.ui;
