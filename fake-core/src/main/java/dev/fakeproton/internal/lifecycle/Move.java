package dev.fakeproton.internal.lifecycle;

/** One legal move of a {@link Lifecycle}. */
public record Move(String from, Trigger trigger, String to) {}
