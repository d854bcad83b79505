package dev.casty.cluster.transport;

import dev.casty.Cancellable;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/** The acceptor's side of the handshake. */
final class AcceptHandshake extends GreetingHandler {
    private final Local local;
    private final Links links;
    private final Admission admission;
    private final Guests guests;
    private @Nullable Cancellable deadline;

    AcceptHandshake(Local local, Links links, Admission admission, Guests guests) {
        this.local = local;
        this.links = links;
        this.admission = admission;
        this.guests = guests;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        deadline = local.loop.schedule(local.settings.handshakeTimeout().toNanos(), () -> tooLate(context));
        admission.enter(context.channel());
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) {
        if (deadline != null) {
            deadline.cancel();
        }
        admission.leave(context.channel());
    }

    private void tooLate(ChannelHandlerContext context) {
        count(context, Refusal.TOO_SLOW, "");
        Channels.close(context.channel());
    }

    @Override
    void greeted(ChannelHandlerContext context, ByteBuf content) {
        var versions = Versions.read(content);
        int version = Versions.SPOKEN.common(versions);
        if (version == 0) {
            refuse(
                    context,
                    Refusal.NO_COMMON_VERSION,
                    "this node speaks " + Versions.SPOKEN + ", that one " + versions);
            return;
        }
        var hello = Hello.read(versions, content);
        if (!local.trusts(context.channel(), hello.self().address().host())) {
            refuse(context, Refusal.WRONG_IDENTITY, "");
        } else if (!hello.cluster().equals(local.settings.clusterId())) {
            refuse(context, Refusal.OTHER_CLUSTER, "");
        } else if (hello.self().equals(local.self)) {
            refuse(context, Refusal.ITSELF, "");
        } else if (!hello.wanted().equals(local.self.address())) {
            refuse(context, Refusal.NOT_THIS_NODE, "this is " + local.self.address());
        } else if (local.cut().severs(hello.self().address())) {
            admission.ignore(context.channel());
        } else {
            offer(context, hello, version);
        }
    }

    private void offer(ChannelHandlerContext context, Hello hello, int version) {
        long stamp = local.nextStamp();
        var connection =
                new Connection(context.channel(), hello.self(), false, stamp, hello.stamp(), System.nanoTime());
        var link = links.to(hello.self().address());
        if (!link.prefers(connection)) {
            refuse(context, Refusal.DUPLICATE, "");
            return;
        }
        if (!guests.admit(context.channel(), link.isConnected())) {
            refuse(context, Refusal.TOO_MANY_NODES, "at most " + local.settings.maxNodesPerHost());
            return;
        }
        answer(context, new Answer.Accepted(version, local.settings.clusterId(), local.self, stamp));
        FrameHandler.follow(context, local, link, connection);
    }

    @Override
    void malformed(ChannelHandlerContext context, ByteBuf in, String why) {
        if (local.tls == null && TlsGate.isTls(in)) {
            refuse(context, Refusal.TLS_NOT_SPOKEN, "");
            return;
        }
        count(context, Refusal.MALFORMED, why);
        Channels.close(context.channel());
    }

    /** Somebody begins without TLS where it is needed. */
    void refuseInClear(ChannelHandlerContext gate) {
        refuse(gate, Refusal.TLS_REQUIRED, "");
    }

    @Override
    void failed(ChannelHandlerContext context, Refusal reason, String detail) {
        count(context, reason, detail);
    }

    private void refuse(ChannelHandlerContext context, Refusal reason, String detail) {
        count(context, reason, detail);
        var text = detail.isEmpty() ? reason.text() : reason.text() + ": " + detail;
        answer(context, new Answer.Refused(reason, text, local.self.address()));
    }

    private static void answer(ChannelHandlerContext context, Answer answer) {
        var sent = context.writeAndFlush(Greeting.of(context.alloc(), answer::write));
        if (answer instanceof Answer.Refused) {
            sent.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void count(ChannelHandlerContext context, Refusal reason, String detail) {
        local.refused(reason, String.valueOf(context.channel().remoteAddress()), detail);
    }
}
