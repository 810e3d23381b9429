using DmsDashboard.LocalAws;

using var loggers = LoggerFactory.Create(static logging => logging.AddSimpleConsole());
await using var server = await LocalAwsServer.StartAsync(new LocalAwsOptions(), TimeProvider.System, loggers, CancellationToken.None);
await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
