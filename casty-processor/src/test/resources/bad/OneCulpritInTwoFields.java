// expect: CASTY-0201 | Line first | first -> Line.sink -> OutputStream
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.io.OutputStream;
import java.util.List;

@Actor
@Durable
final class OneCulpritInTwoFields {
    record Line(String text, OutputStream sink) {}

    record Add() {}

    Line first;
    List<Line> others;

    @On
    void add(Add msg) {}
}
