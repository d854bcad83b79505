package dev.casty;

/**
 * A message that says itself what it is answered with: {@code record GetTotal() implements Request<BigDecimal>}. Handlers
 * of such a message are checked against it at compile time. Without it the handler's return type is the reply's.
 *
 * @param <R> the type of the reply; {@code Void} for an acknowledgement
 */
public interface Request<R> {}
