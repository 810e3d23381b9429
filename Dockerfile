# Builds the dashboard and runs it as a user without rights. As it comes it listens on loopback only, for it has no sign-in set (README: who may reach it),
# so a container needs the host's network: docker run --rm --network host dms-dashboard
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# First what a restore reads, so that a change of code does not download the packages again.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt ./
COPY DmsDashboard.csproj packages.lock.json ./
COPY build/ build/
COPY src/AwsSdk/AwsSdk.csproj src/AwsSdk/packages.lock.json src/AwsSdk/
COPY src/LocalAws/LocalAws.csproj src/LocalAws/packages.lock.json src/LocalAws/
RUN dotnet restore DmsDashboard.csproj --locked-mode

COPY . .
RUN dotnet publish DmsDashboard.csproj -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The image sets this to 8080 on every address, which the dashboard refuses.
ENV ASPNETCORE_HTTP_PORTS=
ENV Urls=http://127.0.0.1:5080
# The audit must outlive the container: mount a volume here that the user without rights may write to.
RUN mkdir /data && chown $APP_UID /data
ENV Database__Path=/data/dms-dashboard.db
VOLUME /data
EXPOSE 5080
USER $APP_UID
# The image has no curl; bash speaks enough HTTP. Told apart: /healthz is about the process, /readyz about AWS.
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: 127.0.0.1\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "DmsDashboard.dll"]
