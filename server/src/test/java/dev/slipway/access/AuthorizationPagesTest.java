package dev.slipway.access;

import static dev.slipway.access.AccessRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class AuthorizationPagesTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private FakeHost memory;
    private AccessRoom room;
    private MockMvc browser;

    @BeforeEach
    void open() {
        memory = new FakeHost(new GitMirrors(folder));
        room = new AccessRoom(database, memory, AccessRoom.Site.inMemory());
        browser = MockMvcBuilders.standaloneSetup(
                        new AuthorizationController(room.authorizations, room.providers, (Supplier<URI>)
                                () -> URI.create("https://slipway.example")))
                .setCustomArgumentResolvers(new AlwaysAda())
                .build();
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void goesToTheConsentPageAndComesBackWithAGrant() throws Exception {
        var left = browser.perform(get("/auth/repositories?return_to=/dev/repositories"))
                .andExpect(status().isFound())
                .andExpect(cookie().httpOnly("slipway_authorizing", true))
                .andExpect(cookie().path("slipway_authorizing", "/auth/repositories"))
                .andReturn()
                .getResponse();
        String state = String.valueOf(left.getHeader("Location"))
                .replaceFirst("^.*state=", "")
                .replaceFirst("&.*$", "");
        browser.perform(get("/auth/repositories/callback")
                        .param("state", state)
                        .param("code", "code")
                        .cookie(left.getCookies()))
                .andExpect(header().string("Location", "/dev/repositories?authorized=1"))
                .andExpect(cookie().maxAge("slipway_authorizing", 0));
        assertThat(room.grantOf(ADA).account()).isEqualTo("ada");
    }

    @Test
    void sayingNoLeadsToThePageThatSaysSo() throws Exception {
        var left = browser.perform(get("/auth/repositories")).andReturn().getResponse();
        String state = String.valueOf(left.getHeader("Location"))
                .replaceFirst("^.*state=", "")
                .replaceFirst("&.*$", "");
        browser.perform(get("/auth/repositories/callback")
                        .param("state", state)
                        .param("error", "access_denied")
                        .cookie(left.getCookies()))
                .andExpect(header().string("Location", "/problem?code=repositories_denied"));
    }

    @Test
    void aForgedReturnLeadsToThePageThatSaysSo() throws Exception {
        browser.perform(get("/auth/repositories/callback?state=forged&code=x")
                        .cookie(new Cookie("slipway_authorizing", "forged")))
                .andExpect(header().string("Location", "/problem?code=repositories_state"));
        browser.perform(get("/auth/repositories/callback"))
                .andExpect(header().string("Location", "/problem?code=repositories_state"));
    }

    @Test
    void aHostThatIsDownLeadsToThePageThatSaysSo() throws Exception {
        var left = browser.perform(get("/auth/repositories")).andReturn().getResponse();
        memory.fail(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        String state = String.valueOf(left.getHeader("Location"))
                .replaceFirst("^.*state=", "")
                .replaceFirst("&.*$", "");
        browser.perform(get("/auth/repositories/callback")
                        .param("state", state)
                        .param("code", "code")
                        .cookie(left.getCookies()))
                .andExpect(header().string("Location", "/problem?code=repositories_unreachable"));
    }

    @ParameterizedTest
    @EnumSource(AuthorizationEnd.class)
    void everyEndIsExplained(AuthorizationEnd end) throws Exception {
        browser.perform(get("/api/sign-in-problems/" + end.code()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value(end.code()))
                .andExpect(jsonPath("$.next").isNotEmpty());
    }

    /** The caller that the server's guard would have found. */
    private static final class AlwaysAda implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return ADA;
        }
    }
}
