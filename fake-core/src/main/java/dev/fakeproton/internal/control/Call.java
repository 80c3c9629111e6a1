package dev.fakeproton.internal.control;

import dev.fakeproton.internal.world.World;

/**
 * One call of an endpoint, whose query and body have no keys but those that the endpoint knows.
 *
 * @param world the world that is controlled
 * @param query what follows the question mark
 * @param body the JSON object that was sent; empty, if none was, or a document
 * @param document what was sent, as it is
 */
record Call(World world, Query query, Fields body, String document) {}
