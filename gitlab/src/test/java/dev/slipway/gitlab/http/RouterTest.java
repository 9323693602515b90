package dev.slipway.gitlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Router ROUTER = new Router()
            .on("GET", "/projects/:id", _ -> Reply.empty(200))
            .on("GET", "/projects/:id/files/:path/raw", _ -> Reply.empty(201))
            .on("GET", "/rest/*path", _ -> Reply.empty(202));

    private static Map<String, String> places(String path) {
        Router.Match match = ROUTER.find("GET", path);
        return match == null ? Map.of("nothing", "") : match.places();
    }

    @Test
    void keepsAnEncodedSlashInsideItsSegment() {
        assertThat(places("/projects/a%2Fb")).containsEntry("id", "a/b");
        assertThat(places("/projects/1/files/x%2Fy.tf/raw")).containsEntry("path", "x/y.tf");
        assertThat(places("/projects/a/b")).containsKey("nothing");
    }

    @Test
    void leavesAPlusInAPathAlone() {
        assertThat(places("/projects/c++")).containsEntry("id", "c++");
    }

    @Test
    void takesTheRestForAStar() {
        assertThat(places("/rest/a/b%20c")).containsEntry("path", "a/b c");
        assertThat(places("/rest")).containsEntry("path", "");
    }

    @Test
    void tellsThePatternThatWasFound() {
        Router.Match match = ROUTER.find("GET", "/projects/7/files/a%2Fb/raw");
        assertThat(match).isNotNull().extracting(Router.Match::pattern).isEqualTo("/projects/:id/files/:path/raw");
    }

    @Test
    void answersHeadWhereItAnswersGetAndNothingElse() {
        assertThat(ROUTER.find("HEAD", "/projects/1")).isNotNull();
        assertThat(ROUTER.find("POST", "/projects/1")).isNull();
    }

    @Test
    void readsParametersOfEveryForm() {
        Parameters form = Parameters.ofForm("a=1&b%5B%5D=x&b[]=y&c=true&d=p%20q+r&e");
        assertThat(form.text("a")).isEqualTo("1");
        assertThat(form.list("b")).isEqualTo(List.of("x", "y"));
        assertThat(form.isTrue("c")).isTrue();
        assertThat(form.text("d")).isEqualTo("p q r");
        assertThat(form.text("e", "otherwise")).isEqualTo("otherwise");
        assertThat(new Parameters(Map.of("s", "a b,c")).list("s")).containsExactly("a", "b", "c");
    }
}
