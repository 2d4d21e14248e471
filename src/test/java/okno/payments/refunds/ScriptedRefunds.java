package okno.payments.refunds;

import okno.payments.Kopecks;
import okno.payments.gateway.GatewayAnswer;
import okno.payments.gateway.GatewayPayment;
import okno.payments.gateway.GatewayRefund;
import okno.payments.gateway.PaymentGateway;

/// A gateway that says one thing of refunds and nothing of payments.
record ScriptedRefunds(GatewayAnswer<GatewayRefund> answer) implements PaymentGateway {
    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public GatewayAnswer<GatewayPayment> create(NewGatewayPayment payment, String key) {
        return new GatewayAnswer.Unknown<>();
    }

    @Override
    public GatewayAnswer<GatewayPayment> find(String id) {
        return new GatewayAnswer.Unknown<>();
    }

    @Override
    public GatewayAnswer<GatewayPayment> capture(String id, Kopecks amount, String key) {
        return new GatewayAnswer.Unknown<>();
    }

    @Override
    public GatewayAnswer<GatewayPayment> cancel(String id, String key) {
        return new GatewayAnswer.Unknown<>();
    }

    @Override
    public GatewayAnswer<GatewayRefund> refund(String payment, Kopecks amount, String key) {
        return answer;
    }

    @Override
    public GatewayAnswer<GatewayRefund> findRefund(String id) {
        return answer;
    }
}
