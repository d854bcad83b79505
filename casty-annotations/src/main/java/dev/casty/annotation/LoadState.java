package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method of a {@code @Durable} actor that takes back what {@link SaveState} returned: {@code void load(R)}. Called on
 * recovery and on a restart, after the constructor and before {@code @OnStart}, if there is a state; not for a new actor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LoadState {}
