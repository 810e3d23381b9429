using DmsDashboard.Hosting;
using Microsoft.Extensions.Hosting;

namespace DmsDashboard.Tests.Hostile;

/// <summary>Makes the embedded endpoint hostile after it started and before anything asks it: endpoints are read seldom.</summary>
internal sealed class HostileStart(LocalAwsHost host, HostileAws aws) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        host.Server!.Rewrite = aws.Rewrite;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
