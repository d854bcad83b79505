/**
 * The annotations with which a plain class becomes an actor. They hold no code: the processor reads them at compile
 * time, and what it generates runs on {@code dev.casty}.
 */
package dev.casty.annotation;
