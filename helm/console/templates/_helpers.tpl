{{- define "console.name" -}}
{{- $name := printf "%s-%s" .Release.Name .Chart.Name }}
{{- if contains .Chart.Name .Release.Name }}{{ $name = .Release.Name }}{{ end }}
{{- $name | trunc 53 | trimSuffix "-" }}
{{- end }}

{{- define "console.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "console.labels" -}}
{{ include "console.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "console.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* An environment variable that is read from a Secret: name, secret, key. */}}
{{- define "console.fromSecret" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
      {{- if .optional }}
      optional: true
      {{- end }}
{{- end }}

{{/* The database as the application's user. */}}
{{- define "console.databaseEnv" -}}
{{- $secret := .Values.database.existingSecret -}}
{{ include "console.fromSecret" (dict "name" "SPRING_DATASOURCE_URL" "secret" $secret "key" "url") }}
{{ include "console.fromSecret" (dict "name" "SPRING_DATASOURCE_USERNAME" "secret" $secret "key" "username") }}
{{ include "console.fromSecret" (dict "name" "SPRING_DATASOURCE_PASSWORD" "secret" $secret "key" "password") }}
{{- end }}

{{/* Where people reach the console. */}}
{{- define "console.baseUrl" -}}
{{- if .Values.console.baseUrl }}{{ .Values.console.baseUrl }}
{{- else if .Values.ingress.enabled }}https://{{ .Values.ingress.host }}
{{- else }}{{ fail "console.baseUrl is needed where ingress is not enabled: links in mails begin with it" }}
{{- end }}
{{- end }}

{{/* The mail server; nothing where none is set. */}}
{{- define "console.mailEnv" -}}
{{- if .Values.mail.host -}}
- name: SPRING_MAIL_HOST
  value: {{ .Values.mail.host | quote }}
- name: SPRING_MAIL_PORT
  value: {{ .Values.mail.port | quote }}
- name: SPRING_MAIL_PROTOCOL
  value: {{ .Values.mail.protocol }}
- name: BSP_MAIL_STARTTLS_REQUIRED
  value: {{ .Values.mail.startTlsRequired | quote }}
- name: BSP_MAIL_FROM
  value: {{ .Values.mail.from | quote }}
{{- with .Values.mail.existingSecret }}
{{ include "console.fromSecret" (dict "name" "SPRING_MAIL_USERNAME" "secret" . "key" "username") }}
{{ include "console.fromSecret" (dict "name" "SPRING_MAIL_PASSWORD" "secret" . "key" "password") }}
{{- end }}
{{- end }}
{{- end }}

{{/* What a container of ours may do: nothing but run and write to /tmp. */}}
{{- define "console.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "console.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
# else each start would open the key that signs anchors to the group
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "console.ingressAnnotations" -}}
nginx.ingress.kubernetes.io/proxy-body-size: {{ .Values.ingress.maxBodySize | quote }}
{{- if .Values.service.tlsSecret }}
nginx.ingress.kubernetes.io/backend-protocol: HTTPS
{{- end }}
{{- end }}

{{- define "console.ingressRules" -}}
{{- $root := .root -}}
ingressClassName: {{ $root.Values.ingress.className }}
{{- with $root.Values.ingress.tlsSecret }}
tls:
  - hosts: [{{ $root.Values.ingress.host | quote }}]
    secretName: {{ . }}
{{- end }}
rules:
  - host: {{ $root.Values.ingress.host | quote }}
    http:
      paths:
        {{- range .paths }}
        - path: {{ . }}
          pathType: Prefix
          backend:
            service:
              name: {{ include "console.name" $root }}
              port:
                name: http
        {{- end }}
{{- end }}

{{- define "console.ciphers" -}}
TLS_AES_128_GCM_SHA256,TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256
{{- end }}

{{/* Certificates with which the console and its migrations come to the database. */}}
{{- define "console.databaseMount" -}}
{{- if .Values.database.certificatesSecret }}
- name: database-certificates
  mountPath: /etc/bsp-console/database
  readOnly: true
{{- end }}
{{- end }}

{{- define "console.databaseVolume" -}}
{{- with .Values.database.certificatesSecret }}
- name: database-certificates
  secret:
    secretName: {{ . }}
    defaultMode: 0440
{{- end }}
{{- end }}
