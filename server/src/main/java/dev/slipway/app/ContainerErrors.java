package dev.slipway.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in our form what Tomcat refuses before any of our code sees it, such as an address with a bad escape or headers that
 * are too large: clients read every error as JSON, and Tomcat alone would send them a page. Lets slashes in names pass, which it
 * would refuse.
 */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final JsonMapper json;

    ContainerErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue()));
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(json)));
    }

    private static final class Report extends ErrorReportValve {
        private final JsonMapper json;

        Report(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var body = ProblemBodies.answer(
                            status,
                            ProblemBodies.name(status),
                            status < 500 ? "The server cannot make sense of this request" : "Something failed")
                    .getBody();
            try {
                response.setContentType("application/json");
                response.getOutputStream().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
