package dev.slipway.app;

import dev.slipway.agent.git.GitMirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Git mirrors of this process: connections fill them, discovery reads them, and runs take their code from them. */
@Configuration(proxyBeanMethods = false)
class GitWiring {
    @Bean
    GitMirrors gitMirrors(SlipwayConfig config) {
        return new GitMirrors(config.data().resolve("mirrors"));
    }
}
