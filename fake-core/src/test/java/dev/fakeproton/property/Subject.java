package dev.fakeproton.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What is tested: something that answers as Proton does and lets a test move its work. */
interface Subject {

  /** An answer, with what it says. */
  record Reply(Answer answer, JsonNode body) {}

  Reply call(String account, String operation, Map<String, Object> members);

  Answer move(String account, Ref resource, Push push);

  /** Lets the clock go on. */
  void advance(long millis);
}
