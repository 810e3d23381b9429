using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1;

/// <summary>Answers with what the database has; where it cannot be read, the answer says so.</summary>
internal static class KeptReads
{
    public static async Task<IResult> AnswerAsync(Func<Task<IResult>> read)
    {
        try
        {
            return await read();
        }
        catch (ActivityStoreException exception)
        {
            return new ProblemAnswer(ProblemKinds.DatabaseUnavailable, exception.Message);
        }
    }
}
