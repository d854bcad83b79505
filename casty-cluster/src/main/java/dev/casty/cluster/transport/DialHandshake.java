package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;

/** The dialer's side of the handshake. */
final class DialHandshake extends GreetingHandler {
    private final Local local;
    private final Dial dial;
    private final Link link;
    private long stamp;

    DialHandshake(Local local, Dial dial, Link link) {
        this.local = local;
        this.dial = dial;
        this.link = link;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (local.tls == null) {
            greet(context);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        super.userEventTriggered(context, event);
        if (event == SslHandshakeCompletionEvent.SUCCESS) {
            greet(context);
        }
    }

    private void greet(ChannelHandlerContext context) {
        if (link.isConnected()) {
            Channels.close(context.channel());
            return;
        }
        stamp = local.nextStamp();
        var hello = new Hello(Versions.SPOKEN, local.settings.clusterId(), local.self, stamp, link.address());
        dial.greets();
        Channels.write(context.channel(), Greeting.of(context.alloc(), hello::write));
        context.flush();
    }

    @Override
    void greeted(ChannelHandlerContext context, ByteBuf content) {
        switch (Answer.read(content)) {
            case Answer.Accepted accepted -> accepted(context, accepted);
            case Answer.Refused refused -> refused(context, refused);
        }
    }

    private void accepted(ChannelHandlerContext context, Answer.Accepted answer) {
        if (!Versions.SPOKEN.includes(answer.version())) {
            fail(context, Refusal.NO_COMMON_VERSION, "");
        } else if (!local.trusts(context.channel(), answer.self().address().host())) {
            fail(context, Refusal.WRONG_IDENTITY, "");
        } else if (!answer.cluster().equals(local.settings.clusterId())) {
            fail(context, Refusal.OTHER_CLUSTER, "");
        } else if (!answer.self().address().equals(link.address())) {
            fail(context, Refusal.NOT_THIS_NODE, "");
        } else {
            dial.succeeded();
            var connection =
                    new Connection(context.channel(), answer.self(), true, stamp, answer.stamp(), System.nanoTime());
            FrameHandler.follow(context, local, link, connection);
        }
    }

    private void refused(ChannelHandlerContext context, Answer.Refused answer) {
        if (answer.reason() == Refusal.NOT_THIS_NODE
                && !answer.self().equals(link.address())
                && local.trusts(context.channel(), answer.self().host())) {
            Channels.close(context.channel());
            dial.redirected(answer.self());
        } else {
            fail(context, answer.reason(), "it says: " + answer.text());
        }
    }

    @Override
    void malformed(ChannelHandlerContext context, ByteBuf in, String why) {
        fail(context, Refusal.MALFORMED, why);
    }

    @Override
    void failed(ChannelHandlerContext context, Refusal reason, String detail) {
        local.refused(reason, link.address().toString(), detail);
        dial.failed(false);
    }

    private void fail(ChannelHandlerContext context, Refusal reason, String detail) {
        failed(context, reason, detail);
        Channels.close(context.channel());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        dial.failed(false);
    }
}
