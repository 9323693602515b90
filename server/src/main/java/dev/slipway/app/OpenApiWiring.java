package dev.slipway.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's document names keys as they are on the wire. (The library that writes it reads types with Jackson 2.) */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {
    @Bean
    ModelResolver modelResolver() {
        return new ModelResolver(new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }
}
