// expect: CASTY-0201 | Object anything | anything -> Object
// expect: CASTY-0201 | List raw | raw -> List
// expect: CASTY-0201 | List<?> unknown | unknown -> List<?>
// expect: CASTY-0201 | Thread thread | thread -> Thread | @Durable(exclude = "thread")
// expect: CASTY-0201 | Map<String, Optional<Runnable>[]> deep | deep -> Map<String, Optional<Runnable>[]> -> Optional<Runnable>[] -> Optional<Runnable> -> Runnable
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Actor
@Durable
final class ManyUnencodable {
    record Add() {}

    Object anything;

    @SuppressWarnings("rawtypes")
    List raw;

    List<?> unknown;
    Thread thread;
    Map<String, Optional<Runnable>[]> deep;

    @On
    void add(Add msg) {}
}
