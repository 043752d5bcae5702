package org.khabar.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One tab of a headless Chromium, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int PATIENCE = 120;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

  /** What the page complained of since it was opened: errors, warnings, breaches of its policy. */
  final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Addresses that the page asked for since it was opened. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private int calls;

  private Browser(Process process, URI tab) throws Exception {
    this.process = process;
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(tab, new Listener())
            .get(PATIENCE, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** Where Chromium is, if it is installed. */
  static Optional<Path> executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path executable, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--window-size=1280,1600",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE * 10 && (!Files.exists(port) || Files.size(port) == 0); i++) {
      if (!process.isAlive()) {
        throw new IOException(executable + ": ended with " + process.exitValue());
      }
      Thread.sleep(100);
    }
    URI list =
        URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0).strip() + "/json/list");
    for (int i = 0; i < PATIENCE * 10; i++) {
      String tabs =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      for (JsonNode tab : MAPPER.readTree(tabs)) {
        if (tab.get("type").asText().equals("page")) {
          return new Browser(process, URI.create(tab.get("webSocketDebuggerUrl").asText()));
        }
      }
      Thread.sleep(100);
    }
    throw new IOException(list + ": no tab");
  }

  /** Opens a report and waits until it is ready. */
  void open(Path file, String fragment) throws Exception {
    call("Page.navigate", Map.of("url", "about:blank"));
    await("location.href === 'about:blank'");
    complaints.clear();
    requests.clear();
    call("Page.navigate", Map.of("url", file.toUri() + (fragment.isEmpty() ? "" : "#" + fragment)));
    await("document.documentElement.dataset.ready === 'true'");
  }

  /** Waits until an expression is true. */
  void await(String expression) throws Exception {
    for (int i = 0; i < PATIENCE * 20; i++) {
      if (call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
          .at("/result/value")
          .asBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never true: " + expression + "; " + complaints);
  }

  /** The value of an expression, awaited if it is a promise. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.at("/result/value");
  }

  /** Types a key such as {@code Tab}, as if on the keyboard. */
  void press(String key) throws Exception {
    String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    int code =
        switch (key) {
          case "Enter" -> 13;
          case "Tab" -> 9;
          case "Escape" -> 27;
          case "ArrowLeft" -> 37;
          case "ArrowRight" -> 39;
          default -> key.charAt(0);
        };
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type,
              "key", key,
              "code", key,
              "windowsVirtualKeyCode", code,
              "text", type.equals("keyDown") ? text : ""));
    }
  }

  JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    int id = ++calls;
    answers.put(id, answer);
    ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
    message.set("params", MAPPER.valueToTree(parameters));
    socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
    JsonNode result = answer.get(PATIENCE, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IOException(method + ": " + result.get("error"));
    }
    return result.path("result");
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder received = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
      received.append(part);
      if (last) {
        try {
          take(MAPPER.readTree(received.toString()));
        } catch (IOException e) {
          complaints.add(e.toString());
        }
        received.setLength(0);
      }
      webSocket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(JsonNode message) {
      if (message.has("id")) {
        answers.remove(message.get("id").asInt()).complete(message);
        return;
      }
      JsonNode parameters = message.path("params");
      switch (message.path("method").asText()) {
        case "Log.entryAdded" -> complaints.add(parameters.at("/entry/text").asText());
        case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
        case "Runtime.consoleAPICalled" -> complaints.add(parameters.get("args").toString());
        case "Network.requestWillBeSent" -> requests.add(parameters.at("/request/url").asText());
        default -> {}
      }
    }
  }

  @Override
  public void close() throws Exception {
    List<ProcessHandle> children = process.descendants().toList();
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).get(10, TimeUnit.SECONDS);
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      child.onExit().get(20, TimeUnit.SECONDS);
    }
    socket.abort();
  }
}
