using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>What a request may hold, checked before the operation sees it.</summary>
internal sealed record RequestShape(params MemberShape[] Members)
{
    private readonly StructureShape _structure = new([.. Members]);

    /// <summary>Checks a request's object.</summary>
    /// <exception cref="AwsFaultException">SerializationException for a wrong kind or an unknown member; else the service's constraint fault.</exception>
    public void Check(JsonElement request, AwsService service)
    {
        List<string> violations = [];
        CheckStructure(request, violations);
        if (violations.Count > 0)
        {
            var errors = violations.Count == 1 ? "error" : "errors";
            throw new AwsFaultException(service.ConstraintFault, $"{violations.Count} validation {errors} detected: {string.Join("; ", violations)}");
        }
    }

    // Half a surrogate pair or bytes that are no UTF-8 are found only when a string is read.
    private void CheckStructure(JsonElement request, List<string> violations)
    {
        try
        {
            _structure.Check(request, "", violations);
        }
        catch (InvalidOperationException)
        {
            throw new AwsFaultException("SerializationException", "A string of the request is not well-formed Unicode.");
        }
    }
}
