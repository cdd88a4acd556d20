package io.bspconsole.shell.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every call of the API passes. */
@Configuration(proxyBeanMethods = false)
class RestConfig implements WebMvcConfigurer {

  private final MessageSource texts;

  RestConfig(MessageSource texts) {
    this.texts = texts;
  }

  /** The same with a slash behind it, as people type it. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/api/docs/", "/api/docs");
  }

  /** JSON is UTF-8, whichever coding somebody asks for, and is not refused after the work. */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
    ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
    configurer.strategies(
        List.of(request ->
            header.resolveMediaTypes(request).stream().map(RestConfig::withoutCharset).toList()));
  }

  private static MediaType withoutCharset(MediaType type) {
    Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
    parameters.keySet().removeIf("charset"::equalsIgnoreCase);
    return new MediaType(type, parameters);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new CodedBodies(texts)).addPathPatterns("/api/**");
    registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
  }
}
