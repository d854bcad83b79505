package dev.casty.benchmarks.remote;

import java.io.IOException;

/** Who answers in the other process. */
enum Server {
    ECHO {
        @Override
        String listen(String... arguments) throws InterruptedException {
            return EchoServer.listen();
        }
    },
    CASTY {
        @Override
        String listen(String... arguments) {
            return CastyNodes.listen();
        }
    },
    ARTERY {
        @Override
        String listen(String... arguments) {
            return ArterySystems.listen();
        }
    },
    /** The second of three nodes. */
    REPLICAS {
        @Override
        String listen(String... arguments) throws IOException {
            return CastyReplicas.found();
        }
    },
    /** The third, which is told the address of the second. */
    REPLICA {
        @Override
        String listen(String... arguments) {
            return CastyReplicas.join(arguments[0]);
        }
    };

    /** Begins to listen at a free port of the loopback address. */
    abstract String listen(String... arguments) throws Exception;
}
