package io.bspconsole.meta.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For whom files are uploaded.
 *
 * @param appId Meta's id of our app; blank means that nothing can be uploaded
 */
@ConfigurationProperties("bsp.meta-uploads")
record UploadSettings(@DefaultValue("") String appId) {}
