/** A planted endpoint. */
package planted.danger.api;
