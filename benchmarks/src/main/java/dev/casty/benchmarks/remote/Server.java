package dev.casty.benchmarks.remote;

/** Who answers in the other process. */
enum Server {
    ECHO {
        @Override
        String listen() throws InterruptedException {
            return EchoServer.listen();
        }
    },
    CASTY {
        @Override
        String listen() {
            return CastyNodes.listen();
        }
    },
    ARTERY {
        @Override
        String listen() {
            return ArterySystems.listen();
        }
    };

    /** Begins to listen at a free port of the loopback address. */
    abstract String listen() throws Exception;
}
