using Microsoft.Extensions.Options;

namespace DmsDashboard.Store.Access;

/// <summary>Deletes, once at each start, tokens that ended long ago.</summary>
internal sealed partial class TokenKeeper(TokenStore tokens, IOptions<TokenOptions> options, TimeProvider time, ILogger<TokenKeeper> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tokens.DeleteEndedAsync(time.GetUtcNow() - TimeSpan.FromDays(options.Value.KeepEndedDays), cancellationToken);
        }
        catch (ActivityStoreException exception)
        {
            // They let nobody in; they are only listed.
            LogNotDeleted(exception.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Tokens that ended long ago could not be deleted; the next start tries again. {Reason}")]
    private partial void LogNotDeleted(string reason);
}
