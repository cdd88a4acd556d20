/** A planted part of the sandbox. */
package planted.danger.sandbox;
