package n;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

final class Outer {
    record Shared() {}

    @Actor
    static final class Cart {
        record Add(String sku) {}

        @On
        void add(Add msg, Outer_CartContext ctx) {
            ctx.become(new Closed());
        }

        @On
        void shared(Shared msg) {}

        static final class Closed implements Behavior {
            @On
            void shared(Shared msg, Outer_CartContext ctx) {
                ctx.become(new Deeper.Still());
            }

            static final class Deeper {
                static final class Still implements Behavior {
                    @On
                    void add(Add msg) {}
                }
            }
        }
    }

    interface Deep {
        @Actor
        class Worker {
            @On
            public int work(Shared msg) {
                return 0;
            }
        }
    }
}
