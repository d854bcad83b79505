package dev.casty;

/**
 * Where an actor lives, and who knows it by its name: without one, in the system that spawned it and nowhere else. The scopes of a
 * cluster are those of {@code ClusterScope}, in {@code casty-cluster}; nobody else implements this.
 */
public interface Scope {}
