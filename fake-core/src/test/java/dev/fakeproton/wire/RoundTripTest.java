package dev.fakeproton.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.JsonTree;
import dev.fakeproton.internal.proton.Operation;
import dev.fakeproton.internal.proton.Operations;
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.wire.CapturingServer.Line;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.GetDeploymentResponse;
import software.amazon.awssdk.services.proton.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.ListTagsForResourceResponse;
import software.amazon.awssdk.utils.builder.Buildable;

/** What the real SDK client writes the codec reads, and the other way about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Evidence("OBS SDK: the marshallers of the AWS SDK for Java")
class RoundTripTest {

  static final List<String> OPERATIONS = Model.operations();

  private final CapturingServer server = new CapturingServer();

  @AfterAll
  void closeServer() {
    server.close();
  }

  @ParameterizedTest
  @FieldSource("OPERATIONS")
  void aRequestWithEveryMemberSurvives(String operation) {
    Line line = server.answering(200, "{}".getBytes(US_ASCII));
    SdkPojo request = FullShapes.request(operation);

    FullShapes.call(line.client(), operation, request);

    assertThat(decoded(operation, line.sent().element())).isEqualTo(request);
  }

  @ParameterizedTest
  @FieldSource("OPERATIONS")
  void aResponseWithEveryMemberSurvives(String operation) {
    SdkPojo response = FullShapes.response(operation);
    Line line = server.answering(200, JsonCodec.encode(response));

    SdkPojo received = FullShapes.call(line.client(), operation, FullShapes.request(operation));

    assertThat(received.equalsBySdkFields(response)).as("%s is %s", received, response).isTrue();
  }

  @ParameterizedTest
  @FieldSource("OPERATIONS")
  void anEmptyResponseIsAnEmptyObject(String operation) {
    SdkPojo empty = (SdkPojo) ((Buildable) FullShapes.builder(operation + "Response")).build();

    assertThat(JsonCodec.encode(empty)).asString().isEqualTo("{}");
  }

  static Stream<String> statesOfDeployments() {
    return DeploymentState.builder().build().sdkFields().stream().map(SdkField::locationName);
  }

  @ParameterizedTest
  @MethodSource("statesOfDeployments")
  @Evidence("DOC CT: AwsJson10Deserialize…UnionValue, an object with one member")
  void everyMemberOfAUnionSurvives(String member) {
    SdkPojo state = DeploymentState.builder();
    SdkField<?> field =
        state.sdkFields().stream()
            .filter(candidate -> candidate.locationName().equals(member))
            .findFirst()
            .orElseThrow();
    field.set(state, FullShapes.built(field.constructor().get()));
    DeploymentState target = ((DeploymentState.Builder) state).build();
    SdkPojo response =
        GetDeploymentResponse.builder().deployment(d -> d.targetState(target)).build();

    SdkPojo received =
        FullShapes.call(
            server.answering(200, JsonCodec.encode(response)).client(),
            "GetDeployment",
            FullShapes.request("GetDeployment"));

    assertThat(received.equalsBySdkFields(response)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 500, 999, 1_617_398_999_962L, 1_617_398_999_000L, -1})
  @Evidence("OBS SDK: epoch seconds, the fraction holds milliseconds")
  void aTimeSurvivesToTheMillisecond(long millis) {
    var response =
        GetEnvironmentResponse.builder()
            .environment(e -> e.createdAt(Instant.ofEpochMilli(millis)))
            .build();

    SdkPojo received =
        FullShapes.call(
            server.answering(200, JsonCodec.encode(response)).client(),
            "GetEnvironment",
            FullShapes.request("GetEnvironment"));

    assertThat(received.equalsBySdkFields(response)).isTrue();
  }

  @Test
  @Evidence("DOC CT11: serializes_empty_list_shapes, []")
  void aListThatIsSetAndEmptyIsWritten() {
    assertThat(JsonCodec.encode(ListTagsForResourceResponse.builder().tags(List.of()).build()))
        .asString()
        .isEqualTo("{\"tags\":[]}");
  }

  private static SdkPojo decoded(String operation, byte[] body) {
    ObjectNode json = JsonTree.object(body).orElseThrow();
    Operation<?> row = Operations.named(operation).orElseThrow();
    return row.decoder().apply(json);
  }
}
