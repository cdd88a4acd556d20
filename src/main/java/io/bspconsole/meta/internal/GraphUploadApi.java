package io.bspconsole.meta.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The endpoints of Meta's Resumable Upload. */
@HttpExchange(accept = "application/json")
interface GraphUploadApi {

  @PostExchange("/{version}/{app}/uploads")
  ResponseEntity<byte[]> begin(
      @PathVariable String version,
      @PathVariable String app,
      @RequestParam("file_name") String fileName,
      @RequestParam("file_length") long length,
      @RequestParam("file_type") String type);

  @PostExchange(url = "/{version}/{session}", contentType = "application/octet-stream")
  ResponseEntity<byte[]> send(
      @PathVariable String version,
      @PathVariable String session,
      @RequestParam(required = false) @Nullable String sig,
      @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
      @RequestHeader("file_offset") long offset,
      @RequestBody byte[] content);
}
