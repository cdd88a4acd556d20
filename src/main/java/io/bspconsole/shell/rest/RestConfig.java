package io.bspconsole.shell.rest;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
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

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new CodedBodies(texts)).addPathPatterns("/api/**");
  }
}
