using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What has to hold for the places where change data capture begins and ends, of both kinds of start.</summary>
internal static class CdcRules
{
    /// <summary>Refuses places that do not agree with each other, or that the source cannot begin from.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterCombinationException or InvalidParameterValueException.</exception>
    public static void Check(CdcOptions cdc, DatabaseEngine source)
    {
        Require(cdc.StartTime is null || cdc.StartPosition is null, "Only one of CdcStartTime and CdcStartPosition can be specified");
        if (cdc.StartPosition is { } position && !CdcStartPosition.IsOf(position, source))
        {
            throw new AwsFaultException("InvalidParameterValueException", $"Invalid CdcStartPosition: {position}. Valid forms for a source of engine {source.Name} are {CdcStartPosition.Forms(source)}");
        }

        var start = cdc.StartTime ?? (cdc.StartPosition is null ? null : CdcStartPosition.DateOf(cdc.StartPosition));
        Require(!(cdc.StopPosition?.At <= start), "CdcStopPosition must be later than where change data capture starts");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new AwsFaultException("InvalidParameterCombinationException", message);
        }
    }
}
