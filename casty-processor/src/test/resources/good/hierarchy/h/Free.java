package h;

public non-sealed interface Free extends Shape {}
