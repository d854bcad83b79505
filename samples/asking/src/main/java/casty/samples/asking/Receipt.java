package casty.samples.asking;

import java.math.BigDecimal;

record Receipt(String customer, BigDecimal amount) {}
