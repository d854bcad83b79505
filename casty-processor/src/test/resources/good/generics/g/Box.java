package g;

import dev.casty.Request;

public record Box<T>(T content) implements Request<T> {}
