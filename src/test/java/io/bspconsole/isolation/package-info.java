/**
 * Who may reach what: every way into the console that the running application knows, tried by every
 * kind of actor with ids of every kind, and compared with {@code isolation/matrix.txt}.
 *
 * <p>{@link io.bspconsole.isolation.MatrixTest} keeps the file complete; {@code …CellsTest} fill in
 * one cell after the other. In each, the answer, the files that were written, the log and the
 * published events are searched for words and ids of clients that the actor may not see ({@link
 * io.bspconsole.isolation.TellTales}); after all of them the trails and the mails ({@link
 * io.bspconsole.isolation.Ledgers}).
 *
 * <p>To add a way in: run the suite and copy the line that it asks for. To add an actor: {@link
 * io.bspconsole.isolation.Cast}. A new type of argument: {@link io.bspconsole.isolation.Arguments};
 * a new variable in an address: {@link io.bspconsole.isolation.Addresses}.
 */
@NullMarked
package io.bspconsole.isolation;

import org.jspecify.annotations.NullMarked;
