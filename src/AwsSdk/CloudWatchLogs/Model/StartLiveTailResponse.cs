using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>An open Live Tail session; disposing of it ends the session.</summary>
public partial class StartLiveTailResponse : AmazonWebServiceResponse, IDisposable
{
    private bool _disposed;

    /// <summary>The events of the session, to be read once.</summary>
    public StartLiveTailResponseStream ResponseStream { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        if (disposing)
        {
            ResponseStream?.Dispose();
            ResponseStream = null;
        }

        _disposed = true;
    }
}
