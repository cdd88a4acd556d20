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
{{- end }}

{{/* The database as the application's user. */}}
{{- define "console.databaseEnv" -}}
{{- $secret := .Values.database.existingSecret -}}
{{ include "console.fromSecret" (dict "name" "SPRING_DATASOURCE_URL" "secret" $secret "key" "url") }}
{{ include "console.fromSecret" (dict "name" "SPRING_DATASOURCE_USERNAME" "secret" $secret "key" "username") }}
{{ include "console.fromSecret" (dict "name" "SPRING_DATASOURCE_PASSWORD" "secret" $secret "key" "password") }}
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
seccompProfile:
  type: RuntimeDefault
{{- end }}
