import Workers
WorkerService.serve { _ in { { $0 } } }
