namespace DmsDashboard.Aws;

/// <summary>Where the embedded AWS endpoint answers; set by its host before the first call.</summary>
public sealed class DemoEndpoint
{
    private Uri? _url;

    /// <summary>False until the endpoint has started.</summary>
    public bool IsSet => _url is not null;

    /// <summary>The address that is really bound.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has not started.</exception>
    public Uri Url
    {
        get => _url ?? throw new InvalidOperationException("The embedded AWS endpoint has not started.");
        set => _url = value;
    }
}
