namespace DmsDashboard.Api;

/// <summary>A log file broke off after its answer had begun: thrown so that the server leaves the answer without its end. It is in no log (<see cref="LogFileEnds"/>).</summary>
internal sealed class LogFileException(string sentence) : Exception($"The log file is not whole: {sentence}");
