/**
 * What is to be sent to Meta, and the worker that sends it.
 *
 * <p>A row is written in the transaction of the decision that it carries out. A claim is a number
 * that only grows: whoever was overtaken settles nothing. Calls to Meta stand outside any
 * transaction; after one that may have arrived, Meta is asked before anything is created again.
 * What readers are to be told of holds waits here too, and goes by mail.
 */
@NullMarked
package io.bspconsole.templates.outbox;

import org.jspecify.annotations.NullMarked;
