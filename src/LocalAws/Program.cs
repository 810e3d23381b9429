using System.Runtime.InteropServices;
using DmsDashboard.LocalAws;

using var loggers = LoggerFactory.Create(static logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
try
{
    var options = LocalAwsArguments.Parse(args);
    await using var server = await LocalAwsServer.StartAsync(options, TimeProvider.System, loggers, CancellationToken.None);
    Console.WriteLine($"LocalAws plays account {server.Account.Identity.AccountId} in {server.Account.Identity.Region}, scenario {options.Scenario}, at {server.Url}");
    Console.WriteLine("Sign with AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test. Ctrl+C ends it.");

    var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, ended));
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, ended));
    await ended.Task;
    return 0;
}
catch (Exception error) when (error is ArgumentException or IOException)
{
    await Console.Error.WriteLineAsync($"LocalAws cannot start: {error.Message}");
    return 1;
}

static void End(PosixSignalContext context, TaskCompletionSource ended)
{
    context.Cancel = true;
    ended.TrySetResult();
}
