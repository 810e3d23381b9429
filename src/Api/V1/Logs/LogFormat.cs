namespace DmsDashboard.Api.V1.Logs;

/// <summary>How lines are answered.</summary>
internal enum LogFormat
{
    /// <summary>Pages of a JSON document.</summary>
    Json,

    /// <summary>All of the range, a JSON object a line.</summary>
    Ndjson,

    /// <summary>All of the range, as a person reads it.</summary>
    Text,
}
