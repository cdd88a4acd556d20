/** Violations on purpose: each rule of this build must catch the one that is planted for it. */
package planted;
